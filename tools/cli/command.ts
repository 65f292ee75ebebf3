import type { Command } from 'commander';

/** Adds a command to the program. What the command needs is imported when it runs, so that --help is quick. */
export type AddCommand = (program: Command) => void;
