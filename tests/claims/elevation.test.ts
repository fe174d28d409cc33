import { claimTable } from './table';

claimTable('elevation', '2025-10-28', {
  hits: [
    // Without the sea: where it is the city's own height.
    ['Mexico City sits at 2,240 metres, where the air is thin.', 'Mexico City agrees matches-elevation'],
    ['Perched at 2,850 metres, Quito has thin air.', 'Quito agrees matches-elevation'],
    ['Quito sits at 9,350 feet (2,850 metres) and is cold.', 'Quito agrees matches-elevation'],
    ['Strikers marched on La Paz, which sits 3,640 metres above sea level.', 'La Paz agrees matches-elevation'],
    ['At 2,240 metres above sea level, Mexico City has thin air.', 'Mexico City agrees matches-elevation'],
    ['Quito lies at an altitude of 9,350 feet (2,850 meters above sea level).', 'Quito agrees matches-elevation'],
    ['In Addis Ababa, at an elevation of 2,355 metres, nights are cool.', 'Addis Ababa agrees matches-elevation'],
    ['Denver is 5,280 feet above sea level.', 'Denver agrees matches-elevation'],
    ['Bogotá has an elevation of about 2,600 metres.', 'Bogotá agrees matches-elevation'],
    ['The mile-high city of Denver voted on Tuesday.', 'Denver agrees matches-elevation'],
    ['Officials in Denver, the Mile High City, closed the park.', 'Denver agrees matches-elevation'],
    ['Lhasa, perched at 3,650 m above sea level, drew 30 million visitors.', 'Lhasa agrees matches-elevation'],
    ['Sitting at 7,000 feet above sea level, Flagstaff has snow in May.', 'Flagstaff agrees matches-elevation'],
    ['Mexico City is old. It sits more than 2,200 metres above sea level.', 'Mexico City agrees matches-elevation'],
    [
      'Guests reached Kathmandu and Lhasa; Lhasa is nearly 12,000 feet above sea level.',
      'Lhasa agrees matches-elevation',
    ],
    [
      'Runners trained in Bogotá, a city of 8 million at 2,640 metres above sea level.',
      'Bogotá agrees matches-elevation',
    ],
    ['Quito’s elevation is 2,850 metres.', 'Quito agrees matches-elevation'],
    ['Madrid sits at 657 metres above mean sea level.', 'Madrid agrees matches-elevation'],
    // Of a place on slopes, or taken at another point.
    ['Cable cars cross La Paz, which lies 3,200 metres above sea level.', 'La Paz cannot-tell close-to-record'],
    ['Lhasa lies more than 1,000 metres above sea level.', 'Lhasa cannot-tell true-but-far'],
    // Feet taken for metres.
    ['Denver is 5,280 metres above sea level.', 'Denver differs other-elevation'],
    ['Mexico City lies at an altitude of 1,240 metres.', 'Mexico City differs other-elevation'],
    ['Oslo sits 23 metres above sea level.', 'Oslo cannot-tell not-on-record'],
  ],
  misses: [
    'Quito sits at 400 metres, says the map.',
    'Denver lies at 300 metres from the lake.',
    'The hut near Quito is perched at 2,850 metres.',
    'A balloon over Denver stands at 1,600 metres.',
    // Something in the city, or near it.
    'The stadium in Quito sits 2,850 metres above sea level.',
    'Quito’s new stadium lies at an altitude of 2,780 metres.',
    'La Paz’s airport is 4,061 metres above sea level.',
    'The Denver airport is 5,434 feet above sea level.',
    'A pass near Lhasa lies 5,013 metres above sea level.',
    'Outside Cusco, a lake sits 3,800 metres above sea level.',
    'The peak above Bogotá rises 3,152 metres above sea level.',
    'From Denver, the road climbs to 14,130 feet above sea level.',
    'The plane from Denver reached an altitude of 36,000 feet.',
    'The mountains around Mexico City have an elevation of 5,400 metres.',
    'A village in La Paz department lies 4,500 metres above sea level.',
    'They climbed from Cusco to a camp 4,200 metres above sea level.',
    'Denver University sits 5,300 feet above sea level.',
    // Another height.
    'Denver raised a tower of 717 feet.',
    // Either of two, and the higher one has no port.
    'The port of La Paz sits 27 metres above sea level.',
    'La Paz dug 40 metres below the square.',
    'Snow fell 300 metres above Bogotá.',
    'The tower in Mexico City is 246 metres tall.',
    'Fans filled Mile High Stadium in Denver.',
    'A mile-high tower was planned in Jeddah.',
    'Seas rose 3 metres in Miami.',
    'New Orleans gained two feet of levee above sea level.',
    'The bridge in Potosí stands 40 metres above the river.',
    'Shares in Quito rose to a high altitude.',
    'Baku lies 28 metres below sea level.',
    // Not stated as so.
    'Is Denver 5,280 feet above sea level?',
    'Mexico City is not 3,000 metres above sea level.',
    'If Lima were 2,000 metres above sea level, it would rain.',
    'The new town will lie 2,000 metres above sea level.',
    // Which city is not beyond doubt.
    'Quito and Bogotá lie 2,600 metres above sea level.',
    'The city lies 2,600 metres above sea level.',
    'The capital sits at 2,355 metres.',
  ],
});
