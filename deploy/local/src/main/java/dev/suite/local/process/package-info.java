/** Processes of one data folder: started, found again by their pid files, watched and ended. */
package dev.suite.local.process;
