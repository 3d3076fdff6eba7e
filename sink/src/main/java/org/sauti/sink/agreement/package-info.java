/** How far people agree. */
package org.sauti.sink.agreement;
