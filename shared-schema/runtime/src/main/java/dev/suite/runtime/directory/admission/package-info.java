/** Whether a change of the directory can be applied now, waits for another or never can be. */
package dev.suite.runtime.directory.admission;
