package dev.connections.token;

/** What a share token rests on, as it is now: the first thing that is missing, or that it stands. */
public enum Basis {
    /** The connection is active, in the activation of the token, and carries its type, and the subject consents. */
    STANDS,
    /** The connection is not active. */
    CONNECTION_NOT_ACTIVE,
    /** The connection is active again, in another activation than the one under which the token was issued. */
    OTHER_EPOCH,
    /** The connection does not carry the object's data type. */
    DATA_TYPE_NOT_SHARED,
    /** The subject does not consent: has denied, withdrawn, let a grant lapse, bounded it, or said nothing. */
    NO_CONSENT,
    /** It is not known: what was read is not about this token, or changed again and again, or could not be read. */
    UNCONFIRMED
}
