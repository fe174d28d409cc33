import { claimTable } from './table';

claimTable('event', '2025-10-28', {
  hits: [
    ['World Cities Day, observed annually on Oct 31, is new.', 'World Cities Day agrees matches-date'],
    ['World Cities Day is marked on October 31 every year.', 'World Cities Day agrees matches-date'],
    ['World Cities Day is celebrated every year on Oct. 30.', 'World Cities Day differs other-date'],
    [
      'World Cities Day, observed annually on Oct 31, is new. Since 2014, two observances have been held annually.',
      'World Cities Day agrees matches-date',
      'World Cities Day agrees matches-since',
    ],
    ['World Cities Day has been observed since 2014.', 'World Cities Day agrees matches-since'],
    ['Earth Day is marked on April 22 every year.', 'Earth Day agrees matches-date'],
    ['World Cities Day has been observed since 2004.', 'World Cities Day differs other-since'],
  ],
  misses: [
    'World Cities Day opened in Chongqing on Oct 28.',
    'World Cities Day events will be held on Nov 3 in Cairo.',
    'World Cities Day 2025 had 1,200 guests.',
    'The mayor has spoken on World Cities Day since 2019.',
    'The festival is observed annually on Oct 31.',
    'Since 2014, the city has built 40 parks.',
    'World Cities Day drew a crowd. Since 2016, the mayor has run the fair.',
    'Mother’s Day is celebrated every year on May 10.',
    'Genocide Remembrance Day is observed annually on April 24.',
    'This year World Cities Day is held on Thursday, Oct 30, 2025.',
  ],
});
