/** Services of applications that are asked something while a call goes on, which never waits for them. */
package org.jackfield.core.asking;
