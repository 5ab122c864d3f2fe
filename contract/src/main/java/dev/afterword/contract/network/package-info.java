/**
 * Where on the network a machine stands. Addresses come from authors and from configurations, and
 * whoever follows one asks here first how far it leads.
 */
@NullMarked
package dev.afterword.contract.network;

import org.jspecify.annotations.NullMarked;
