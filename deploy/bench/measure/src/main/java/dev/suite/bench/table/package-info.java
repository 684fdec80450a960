/** What is printed in the end. */
package dev.suite.bench.table;
