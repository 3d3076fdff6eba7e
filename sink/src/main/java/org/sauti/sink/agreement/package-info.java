/** How far people who judge the same things agree; plain Java, used by statistics and exports. */
package org.sauti.sink.agreement;
