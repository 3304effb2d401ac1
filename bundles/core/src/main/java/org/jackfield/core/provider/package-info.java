/** The signalling and media providers that are there: sets, never one field, because they come and go. */
package org.jackfield.core.provider;
