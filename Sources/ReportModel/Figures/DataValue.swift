public import Quantities

/// A page's content as data, for the JSON file beside it and for other programs.
///
/// Money, quantities and dates stay typed; a renderer writes them as strings, so that no reader
/// puts an exact amount into a binary number.
public indirect enum DataValue: Sendable, Hashable {
    /// Named values, in the order in which they are written.
    case object([Member])
    /// Values in order.
    case array([DataValue])
    /// Words.
    case text(String)
    /// A small whole number, such as a count.
    case integer(Int)
    /// An amount in the currency of the document, written as a decimal string.
    case money(Money)
    /// An exact number, written as a decimal string.
    case quantity(Quantity)
    /// A day, written as an ISO date.
    case date(CalendarDate)
    /// Yes or no.
    case boolean(Bool)
    /// Nothing.
    case null

    /// One named value of an object.
    public struct Member: Sendable, Hashable {
        /// The name, in snake_case.
        public let name: String

        /// The value.
        public let value: DataValue

        /// Creates a member.
        public init(_ name: String, _ value: DataValue) {
            self.name = name
            self.value = value
        }
    }
}
