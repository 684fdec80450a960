/** The stats consumer beside its statements. */
package dev.suite.bench.fold;
