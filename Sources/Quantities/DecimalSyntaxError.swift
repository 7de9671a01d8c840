/// Why a text is not a plain decimal number.
public struct DecimalSyntaxError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// There is nothing to read.
        case empty
        /// A character that a plain decimal does not have, such as a comma, a sign or an `e`.
        case unexpectedCharacter
        /// A point without a digit on either side of it.
        case missingDigit
        /// More digits after the point than the type keeps.
        case tooPrecise
        /// A value beyond the range of the type.
        case tooLarge
    }

    /// What is wrong.
    public let reason: Reason

    /// Where, as a count of UTF-8 bytes from the start of the text.
    public let offset: Int

    /// Creates an error.
    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
