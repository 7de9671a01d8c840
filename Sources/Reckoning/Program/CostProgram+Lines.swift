import Quantities

extension CostProgram {
    /// The answer to values as lines of text, which is how a page asks.
    ///
    /// - Parameter question: One value a line, as in ``answer(to:)``.
    /// - Returns: `ok`, then a line for each amount and each total: it, and how far it is from what
    ///   it is at the expected values, as plain decimals, then both once more, rounded as in print;
    ///   `-` where there is none. For a value that cannot be used one line: `refused`, the number of its input and
    ///   that of the reason.
    public func answer(toLines question: [UInt8]) -> [UInt8] {
        let texts = question.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
        switch answer(to: texts.map { Array($0) }) {
        case .refused(let input, let reason):
            let numbers = [input, Int(reason.rawValue)].map { Quantity($0).ascii }
            return [UInt8](ascii: "refused ") + numbers[0] + [Self.space] + numbers[1]
        case .result(let result):
            let usual = self.result(at: [])
            var lines = [UInt8](ascii: "ok")
            for (now, before) in zip(result.all, usual.all) {
                let change = now.flatMap { now in before.flatMap { try? now - $0 } }
                lines.append(Self.lineFeed)
                let texts = [now, change].map(exact) + [now, change].map(printed)
                lines += Array(texts.joined(separator: [Self.space]))
            }
            return lines
        }
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    private func exact(_ amount: Money?) -> [UInt8] {
        amount?.ascii(minimumFractionDigits: 2) ?? [UInt8(ascii: "-")]
    }

    private func printed(_ amount: Money?) -> [UInt8] {
        let rounded = amount.flatMap { try? $0.rounded(toFractionDigits: printedDecimals) }
        return rounded?.ascii(minimumFractionDigits: printedDecimals) ?? [UInt8(ascii: "-")]
    }
}

extension CostProgram.Result {
    fileprivate var all: [Money?] { amounts + totals }
}

extension [UInt8] {
    /// The bytes of a fixed text.
    init(ascii text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
