import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findJava, majorVersion, type Surroundings } from '../src/server/jdk';
import { lossMessage, RestartPolicy } from '../src/server/restartPolicy';

interface Machine {
  readonly platform?: NodeJS.Platform;
  readonly env?: Record<string, string>;
  /** JDK homes with their versions; undefined: no release file, and `java -version` says 25. */
  readonly jdks: Readonly<Record<string, string | undefined>>;
}

function machine({ platform = 'linux', env = {}, jdks }: Machine): Surroundings {
  const java = (home: string): string =>
    platform === 'win32' ? `${home}\\bin\\java.exe` : `${home}/bin/java`;
  const separator = platform === 'win32' ? '\\' : '/';
  const homes = Object.keys(jdks);
  return {
    platform,
    env,
    home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me',
    list: (folder) => [
      ...new Set(
        homes
          .filter((h) => h.startsWith(folder + separator))
          .map((h) => h.slice(folder.length + 1).split(separator)[0] ?? ''),
      ),
    ],
    read: (file) => {
      const home = homes.find((h) => file === `${h}${separator}release`);
      const version = home === undefined ? undefined : jdks[home];
      return version === undefined ? undefined : `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n`;
    },
    isFile: (file) => homes.some((h) => java(h) === file) || file === '/usr/bin/java',
    resolve: (file) => (file === '/usr/bin/java' ? '/usr/lib/jvm/java-17/bin/java' : file),
    askVersion: () => 'openjdk version "25" 2025-09-16',
  };
}

const found = (setting: string, m: Machine): string => {
  const result = findJava(setting, machine(m));
  return result.kind === 'found' ? result.java : `${result.kind}: ${result.message}`;
};

describe('the JDK', () => {
  it('has a major version in every way of writing it', () => {
    assert.equal(majorVersion('25.0.1'), 25);
    assert.equal(majorVersion('1.8.0_292'), 8);
    assert.equal(majorVersion('openjdk version "17.0.9" 2023'), 17);
    assert.equal(majorVersion('26-ea'), 26);
    assert.equal(majorVersion('nothing'), undefined);
  });

  it('is the one that the setting names, or none', () => {
    const jdks = { '/opt/jdk-25': '25.0.1', '/opt/jdk-17': '17.0.1' };
    assert.equal(found('/opt/jdk-25', { jdks }), '/opt/jdk-25/bin/java');
    assert.match(found('/opt/jdk-17', { jdks }), /^badSetting: .*\/opt\/jdk-17, but that is Java 17/);
    assert.match(found('/nowhere', { jdks }), /^badSetting: .*there is no Java there/);
    assert.equal(found('~/jdk', { jdks: { '/home/me/jdk': '25' } }), '/home/me/jdk/bin/java');
  });

  it('comes from the environment before the usual places, when it is new enough', () => {
    const jdks = { '/a': '25.0.1', '/b': '17', '/usr/lib/jvm/java-25': '25' };
    assert.equal(found('', { jdks, env: { RADICCHIO_JAVA_HOME: '/a', JAVA_HOME: '/b' } }), '/a/bin/java');
    assert.equal(found('', { jdks, env: { JAVA_HOME: '/b' } }), '/usr/lib/jvm/java-25/bin/java');
  });

  it('is the oldest of those installed that is new enough', () => {
    const jdks = {
      '/usr/lib/jvm/java-17': '17',
      '/usr/lib/jvm/java-26': '26',
      '/home/me/.sdkman/candidates/java/25-tem': undefined,
    };
    assert.equal(found('', { jdks }), '/home/me/.sdkman/candidates/java/25-tem/bin/java');
  });

  it('is found where macOS and Windows keep it', () => {
    const mac = '/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home';
    assert.equal(found('', { platform: 'darwin', jdks: { [mac]: '25' } }), `${mac}/bin/java`);
    const windows = 'C:\\Program Files\\Eclipse Adoptium\\jdk-25';
    assert.equal(found('', { platform: 'win32', jdks: { [windows]: '25' } }), `${windows}\\bin\\java.exe`);
  });

  it('is missed with words about what is there and what to do', () => {
    const message = found('', { jdks: { '/usr/lib/jvm/java-17': '17.0.2' }, env: { PATH: '/usr/bin' } });
    assert.match(message, /^none: .*JDK 25 or newer.*Found only Java 17 .*radicchio\.javaHome/);
  });
});

describe('a server that stops', () => {
  it('is started again, until it keeps stopping', () => {
    const policy = new RestartPolicy();
    assert.deepEqual(
      [0, 1000, 2000, 3000].map((at) => policy.stopped(at)),
      [true, true, true, false],
    );
    policy.forgive();
    assert.ok(policy.stopped(4000));
  });

  it('is forgiven stops of long ago', () => {
    const policy = new RestartPolicy();
    const minute = 60_000;
    assert.deepEqual(
      [0, 2, 4, 6, 8].map((m) => policy.stopped(m * minute)),
      [true, true, true, true, true],
    );
  });

  it('says what is lost', () => {
    assert.match(
      lossMessage('exit code 1', [], true),
      /\(exit code 1\) and has been started again\. Nothing had been defined/,
    );
    assert.match(lossMessage('SIGKILL', ['a'], true), /The definition of its session \(a\) is gone/);
    assert.match(
      lossMessage('SIGKILL', ['a', 'b', 'c', 'd'], false),
      /stopped unexpectedly \(SIGKILL\)\. The 4 definitions .*\(b, c, d, …\) are gone/,
    );
  });
});
