/** What a person or a script at the process's own standard input and output meets, where no shell of its own is there. */
package org.jackfield.console;
