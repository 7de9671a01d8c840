import Quantities

extension CostProgram {
    /// What a program says to values that somebody typed.
    public enum Answer: Sendable, Hashable {
        /// Every amount and total there is.
        case result(Result)
        /// A value that cannot be used, by the number of its input.
        case refused(Int, Refusal)

        /// Why a value cannot be used.
        public enum Refusal: UInt8, Sendable, Hashable {
            /// It is no plain decimal, nor one before a percent sign.
            case noNumber = 1
            /// It is below what the program holds for.
            case tooSmall = 2
            /// It is above what the program holds for.
            case tooLarge = 3
        }
    }

    /// The answer to values as people write them, in ASCII: `400`, or a share as `27.5%`.
    ///
    /// - Parameter texts: One for each input, in their order; an empty one is the expected value.
    /// - Returns: The result, or the first value that cannot be used.
    public func answer(to texts: [[UInt8]]) -> Answer {
        var values: [Quantity] = []
        for index in inputs.indices {
            let input = inputs[index]
            guard texts.indices.contains(index), !texts[index].isEmpty else {
                values.append(input.expected)
                continue
            }
            guard let value = CostProgram.number(texts[index]) else {
                return .refused(index, .noNumber)
            }
            guard input.takes(value) else {
                return .refused(index, value < input.least ? .tooSmall : .tooLarge)
            }
            values.append(value)
        }
        return .result(result(at: values))
    }

    private static func number(_ text: [UInt8]) -> Quantity? {
        if text.last == UInt8(ascii: "%") { return try? Percentage(parsing: text).ratio }
        return try? Quantity(parsing: text)
    }
}
