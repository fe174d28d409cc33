import type { Words } from '../words';
import { licenceUrl } from './licences';

interface Package {
  /** Names its message: data_from_<id>. */
  id: string;
  name: string;
  url: string;
  vintage: string;
  /** The licence by its name, with a link where `licenceUrl` or `text` has one. */
  licence: string;
  /** The licence's own text, where it travels with the extension. */
  text?: string;
  /** A copyright line, as its holder writes it. */
  holder?: string;
}

/** The collections that much of the dataset comes from. A new one is a line here, its message, and a row in docs/DATA_SOURCES.md. */
const PACKAGES: Package[] = [
  {
    id: 'geonames',
    name: 'GeoNames',
    url: 'https://www.geonames.org/',
    vintage: '2023, 2025',
    licence: 'CC BY 4.0',
  },
  {
    id: 'cldr',
    name: 'Unicode CLDR 48',
    url: 'https://cldr.unicode.org/',
    vintage: '2025',
    licence: 'Unicode License v3',
    holder: '© 2004–2026 Unicode, Inc.',
  },
  {
    id: 'factbook',
    name: 'The World Factbook',
    url: 'https://www.cia.gov/',
    vintage: '2015',
    licence: 'Public domain',
  },
  {
    id: 'wup',
    name: 'World Urbanization Prospects: The 2018 Revision',
    url: 'https://population.un.org/wup/',
    vintage: '2018',
    licence: 'CC BY 3.0 IGO',
    holder: '© 2018 United Nations',
  },
  {
    id: 'scowl',
    name: 'SCOWL, Spell Checker Oriented Word Lists',
    url: 'http://wordlist.aspell.net/',
    vintage: '2016',
    licence: 'SCOWL licence',
    text: '/licences/scowl.txt',
    holder: '© 2000–2016 Kevin Atkinson',
  },
  {
    id: 'census',
    name: 'Names of the 1990 United States census',
    url: 'https://www.census.gov/',
    vintage: '1990',
    licence: 'Public domain',
  },
  {
    id: 'world',
    name: 'Natural Earth, through World Atlas',
    url: 'https://www.naturalearthdata.com/',
    vintage: '2018',
    licence: 'Public domain, ISC',
    text: '/licences/world-atlas.txt',
    holder: '© 2013–2019 Michael Bostock',
  },
];

/** The collections that much of the dataset comes from: what for, of which year, under which licence, with the words it asks for. */
export function Packages({ words }: { words: Words }) {
  return (
    <section aria-labelledby="packages">
      <h2 id="packages">{words.text('data_packages')}</h2>
      <ul class="packages">
        {PACKAGES.map(({ id, name, url, vintage, licence, text, holder }) => (
          <li key={id}>
            <h3>
              <a href={url} rel="noreferrer">
                {name}
              </a>
            </h3>
            <p>{words.text(`data_from_${id}`)}</p>
            <p class="quiet">
              {[vintage, holder].filter(Boolean).join(' · ')} · <Licence licence={licence} text={text} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A licence by its name, linked where its text is known. */
export function Licence({ licence, text }: { licence: string; text?: string | undefined }) {
  const url = text ?? licenceUrl(licence);
  if (url === null) return <span>{licence}</span>;
  return (
    <a href={url} rel="noreferrer license">
      {licence}
    </a>
  );
}
