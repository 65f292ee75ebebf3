import { describe, expect, test } from '#test';
import { join } from 'node:path';
import { CANNOT_BIND, tellingLine } from '../../src/engine/local/log-hint.ts';
import { logTail } from '../../src/local/log-tail.ts';

describe('the telling line of a log', () => {
  test('names the port before anything else', () => {
    const log = [
      'WARN  NettyMessagingService - Failed to bind TCP server to port 127.0.0.1:26501 due to bind(..) failed',
      'ERROR Startup - the broker could not start',
      'Caused by: io.netty.channel.unix.Errors$NativeIoException: bind(..) failed: Address already in use',
    ].join('\n');
    expect(tellingLine(log)).toContain('127.0.0.1:26501');
    expect(CANNOT_BIND.test(log)).toBe(true);
  });

  test('takes the last cause of a chain', () => {
    expect(tellingLine('ERROR bean\nCaused by: bean a\nCaused by: the disk is read-only\n\tat x.y')).toBe(
      'Caused by: the disk is read-only',
    );
  });

  test('does not take a JVM option for an error', () => {
    const log = 'INFO JVM arguments [-XX:+ExitOnOutOfMemoryError]\nINFO closed';
    expect(tellingLine(log)).toBe('INFO closed');
  });

  test('of an empty or missing log says so', () => {
    expect(tellingLine(logTail(join('/nowhere', 'broker.log')))).toBe('its log is empty');
  });
});
