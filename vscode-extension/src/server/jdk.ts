/** Finds a Java that can run the server. The file system comes in as an argument. */
import { posix, win32, type PlatformPath } from 'node:path';

export const NEEDED_JAVA = 25;

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The names in a folder; empty when there is none. */
  list(folder: string): readonly string[];
  /** The text of a file; undefined when there is none. */
  read(file: string): string | undefined;
  isFile(file: string): boolean;
  /** The file a link leads to; the file itself when it is none. */
  resolve(file: string): string;
  /** What `java -version` prints; undefined when it does not run. */
  askVersion(java: string): string | undefined;
}

export type Found =
  | { readonly kind: 'found'; readonly java: string; readonly version: number }
  | { readonly kind: 'badSetting'; readonly message: string }
  | { readonly kind: 'none'; readonly message: string };

interface Place {
  readonly home: string;
  readonly why: string;
}

/** 25 from `25.0.1`, `25-ea`, `1.8.0_292` (8), or from the text of `java -version`. */
export function majorVersion(text: string): number | undefined {
  const match = /(?:version "|JAVA_VERSION="|^)(?:1\.)?(\d+)/m.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

function pathOf(around: Surroundings): PlatformPath {
  return around.platform === 'win32' ? win32 : posix;
}

function javaIn(home: string, around: Surroundings): string {
  return pathOf(around).join(home, 'bin', around.platform === 'win32' ? 'java.exe' : 'java');
}

function versionOf(home: string, around: Surroundings): number | undefined {
  const java = javaIn(home, around);
  if (!around.isFile(java)) {
    return undefined;
  }
  const release = around.read(pathOf(around).join(home, 'release'));
  const stated = release === undefined ? undefined : /^JAVA_VERSION="?([^"\n]+)/m.exec(release)?.[1];
  return majorVersion(stated ?? around.askVersion(java) ?? '');
}

const LINUX = (home: string): readonly string[] => [
  '/usr/lib/jvm',
  '/usr/java',
  '/usr/local/java',
  '/opt/java',
  '/opt',
  `${home}/.sdkman/candidates/java`,
  `${home}/.jdks`,
  `${home}/.asdf/installs/java`,
  `${home}/.local/share/mise/installs/java`,
  '/home/linuxbrew/.linuxbrew/opt',
];

const MAC = (home: string): readonly string[] => [
  '/Library/Java/JavaVirtualMachines',
  `${home}/Library/Java/JavaVirtualMachines`,
  '/opt/homebrew/opt',
  '/usr/local/opt',
  `${home}/.sdkman/candidates/java`,
  `${home}/.asdf/installs/java`,
  `${home}/.local/share/mise/installs/java`,
];

const WINDOWS_VENDORS = ['Java', 'Eclipse Adoptium', 'Microsoft', 'Amazon Corretto', 'Zulu', 'BellSoft', 'Semeru'];

function usualFolders(around: Surroundings): readonly string[] {
  if (around.platform === 'darwin') {
    return MAC(around.home);
  }
  if (around.platform !== 'win32') {
    return LINUX(around.home);
  }
  const programs = [around.env['ProgramFiles'] ?? 'C:\\Program Files', `${around.home}\\AppData\\Local\\Programs`];
  return [
    ...programs.flatMap((folder) => WINDOWS_VENDORS.map((vendor) => win32.join(folder, vendor))),
    `${around.home}\\.jdks`,
    `${around.home}\\scoop\\apps`,
  ];
}

/** Homes below a folder of JDKs: the JDK itself, or where macOS and Homebrew put it inside. */
function homesIn(folder: string, around: Surroundings): Place[] {
  const path = pathOf(around);
  return around
    .list(folder)
    .flatMap((name) => ['', 'Contents/Home', 'libexec', 'libexec/openjdk.jdk/Contents/Home', 'current'].map((inside) => path.join(folder, name, inside)))
    .filter((home) => around.isFile(javaIn(home, around)))
    .map((home) => ({ home, why: folder }));
}

function onPath(around: Surroundings): Place[] {
  const path = pathOf(around);
  const name = around.platform === 'win32' ? 'java.exe' : 'java';
  return (around.env['PATH'] ?? around.env['Path'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .filter((java) => around.isFile(java))
    .map((java) => ({ home: path.dirname(path.dirname(around.resolve(java))), why: 'PATH' }));
}

function fromEnvironment(around: Surroundings): Place[] {
  return ['RADICCHIO_JAVA_HOME', 'JAVA_HOME', 'JDK_HOME'].flatMap((name) => {
    const home = around.env[name]?.trim() ?? '';
    return home === '' ? [] : [{ home, why: name }];
  });
}

function expandHome(path: string, around: Surroundings): string {
  return path === '~' || path.startsWith('~/') ? around.home + path.slice(1) : path;
}

/**
 * The Java to use: the one the setting names, or nothing else; otherwise the first good one that the environment
 * names; otherwise, of those installed, the oldest that is new enough, which is the one the server is tested with.
 */
export function findJava(setting: string, around: Surroundings): Found {
  if (setting !== '') {
    const home = expandHome(setting, around);
    const version = versionOf(home, around);
    if (version !== undefined && version >= NEEDED_JAVA) {
      return { kind: 'found', java: javaIn(home, around), version };
    }
    const what = version === undefined ? 'there is no Java there' : `that is Java ${version}`;
    return {
      kind: 'badSetting',
      message: `The setting radicchio.javaHome names ${setting}, but ${what}. Radicchio needs a JDK ${NEEDED_JAVA} or newer: the folder that has bin/java in it.`,
    };
  }
  const tooOld: string[] = [];
  const good = (place: Place): number | undefined => {
    const version = versionOf(place.home, around);
    if (version !== undefined && version < NEEDED_JAVA) {
      tooOld.push(`Java ${version} (${place.why})`);
    }
    return version !== undefined && version >= NEEDED_JAVA ? version : undefined;
  };
  const first = (places: readonly Place[]): Found | undefined => {
    const found = places.flatMap(({ home, why }) => {
      const version = good({ home, why });
      return version === undefined ? [] : [{ kind: 'found' as const, java: javaIn(home, around), version }];
    });
    return found.reduce<(typeof found)[number] | undefined>(
      (best, next) => (best === undefined || next.version < best.version ? next : best),
      undefined,
    );
  };
  for (const place of fromEnvironment(around)) {
    const found = first([place]);
    if (found !== undefined) {
      return found;
    }
  }
  const installed = first([...usualFolders(around).flatMap((folder) => homesIn(folder, around)), ...onPath(around)]);
  if (installed !== undefined) {
    return installed;
  }
  const seen = tooOld.length === 0 ? '' : ` Found only ${[...new Set(tooOld)].join(', ')}.`;
  return {
    kind: 'none',
    message: `Radicchio needs a JDK ${NEEDED_JAVA} or newer to run Scheme, and none was found.${seen} Install one (for example from adoptium.net), or set radicchio.javaHome to one you have.`,
  };
}
