package org.jackfield.spi.contract.media;

/** The tests that a media provider passes which can do all that a running call asks for. */
public abstract class CallMediaContract extends MediaContract
        implements HoldContract, RollbackContract, ToneContract, SwitchContract, EarlyMediaContract, VideoContract {}
