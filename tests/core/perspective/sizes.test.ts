import { lineTable } from './table';

lineTable(['area', 'length'], '2021-06-15', {
  hits: [
    ['Fires burned 84,000 square kilometres of forest in Spain.', 'About the size of Austria'],
    ['In France the search covers 5,200 square kilometres of sea.', 'About twice the size of Luxembourg'],
    ['Fires burned 5,540 square miles of forest in the United States.', 'About the size of Connecticut'],
    ['The scooter goes 340 kilometres on one charge.', 'About as far as from London to Paris'],
    ['Britain has laid 535 kilometres of cable.', 'About as far as from London to Edinburgh'],
  ],
  misses: [
    'Austria covers 83,879 square kilometres.',
    'Fires burned an area the size of Austria, 84,000 square kilometres.',
    'Fires burned 84,000 square kilometres of forest.',
    'Fires burned 1.2 million acres of forest in the United States.',
    'Fires burned 4,860 square miles of forest in Indonesia.',
    'He rode from Vienna. It was the entire 340 kilometres.',
    'The entire 340 kilometres are paved.',
    'He left Vienna at dawn. The ride is 340 kilometres.',
    'Fires burned 300 acres.',
    'It orbits 340 kilometres above the sea.',
    'They drove 340 kilometres from Vienna to Graz.',
    'The coastline is 340 kilometres in all.',
    'The fence will run 340 kilometres along the border.',
    'The island is 340 kilometres wide.',
    'The probe is 630 million kilometres away.',
    'Change the oil every 3,000 miles.',
    'New Zealand is far away. New Zealand has sheep, and New Zealand has geysers.\nThe land area is 268,000 square kilometres.',
    'The path is 12 kilometres long.',
    'The 340 metre bridge is open.',
    'The 5,600 kilometre round-trip line is new.',
    'Fires burned 2 square kilometres of forest.',
  ],
});
