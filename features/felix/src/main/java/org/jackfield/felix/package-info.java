/** Starts everything in a plain Felix; ServiceLoader finds the framework, so another one on the class path serves as well. */
package org.jackfield.felix;
