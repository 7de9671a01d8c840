import RateImport

/// Answers the lines of blocks, and keeps the forms of answers that it has seen.
struct BlockAnswers {
    /// How many forms are kept at a time.
    private static let formLimit = 4096

    /// What became of the usages.
    private(set) var tally = UsageTally()

    private var quotes: UsageQuotes
    private var plain = PlainUsageLine()
    private var forms: [Shape: QuoteForm?] = [:]

    /// Answers with some rates.
    init(_ quotes: UsageQuotes) { self.quotes = quotes }

    /// The answers to the lines of a block.
    ///
    /// - Parameters:
    ///   - block: The lines with their breaks; the last may have none.
    ///   - firstLine: Which line of the stream the first is, from 1.
    /// - Returns: The answers, a line each.
    mutating func text(of block: UnsafeBufferPointer<UInt8>, firstLine: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(block.count * 8)
        var (start, number) = (0, firstLine)
        while start < block.count {
            var end = start
            while end < block.count, block[end] != UInt8(ascii: "\n") { end += 1 }
            answer(UnsafeBufferPointer(rebasing: block[start..<end]), number, to: &text)
            start = end + 1
            number += 1
        }
        return text
    }

    private mutating func answer(
        _ line: UnsafeBufferPointer<UInt8>,
        _ number: Int,
        to text: inout [UInt8]
    ) {
        guard plain.read(line), let id = plain.id else {
            return answerSlowly(Array(line), number, to: &text)
        }
        let shape = Shape(bytes: plain.shape)
        if case let form?? = forms[shape], form.add(plain.numbers, id: line[id], to: &text) {
            return tally.count(.priced)
        }
        answerSlowly(Array(line), number, to: &text)
        guard forms.index(forKey: shape) == nil else { return }
        if forms.count == BlockAnswers.formLimit { forms.removeAll() }
        forms[shape] = .some(quotes.form(for: Array(line), plain))
    }

    private mutating func answerSlowly(_ line: [UInt8], _ number: Int, to text: inout [UInt8]) {
        guard let answer = quotes.answer(toLine: line, number: number) else { return }
        text += answer.text.utf8
        tally.count(answer.outcome)
    }

    /// What a line says beside its numbers, as a key that is hashed at once.
    private struct Shape: Hashable {
        let bytes: [UInt8]

        func hash(into hasher: inout Hasher) {
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }
}
