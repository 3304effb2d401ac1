/** Time: what the clock says, and what is to happen later. Tests put a virtual clock here. */
package org.jackfield.core.timing;
