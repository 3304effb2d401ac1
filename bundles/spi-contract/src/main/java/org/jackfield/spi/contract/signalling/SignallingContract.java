package org.jackfield.spi.contract.signalling;

/** All rows of the contract that need no server, run between the lines of two users, alice and bob. */
public abstract class SignallingContract extends Lines
        implements AcceptingContract,
                CancellingContract,
                CrossingOffersContract,
                DialogContract,
                EarlyContract,
                EndingContract,
                IgnoringContract,
                InformingContract,
                InvitingContract,
                LineContract,
                LoadContract,
                ReferringContract,
                RefusingContract,
                ReofferingContract,
                SessionTimerContract,
                StandaloneContract {}
