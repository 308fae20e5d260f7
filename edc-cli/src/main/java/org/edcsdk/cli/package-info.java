/**
 * The command {@code edc}. Not an API: other code uses the modules below it.
 *
 * <p>Results go to standard output as UTF-8 whatever the locale, messages to standard error, one line each. Only {@link org.edcsdk.cli.Edc}
 * touches the process: its streams, its clock and its exit status.
 */
package org.edcsdk.cli;
