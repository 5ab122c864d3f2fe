/**
 * The ledger: what every channel has been told about every recap, and what it still will be. An
 * entry is one {@link dev.afterword.contract.ledger.Delivery}; its states offer only the steps that
 * are legal from there, so a delivery cannot be sent twice by taking a wrong turn in the code.
 */
@NullMarked
package dev.afterword.contract.ledger;

import org.jspecify.annotations.NullMarked;
