import Diagnostics

/// Answers a stream of usages block by block, each block on several threads.
public struct QuoteStream: Sendable {
    /// What each thread knows.
    private var workers: [BlockAnswers]

    private var lines = 0

    /// Prepares to answer with the rates of a catalog.
    ///
    /// - Parameters:
    ///   - project: The catalog.
    ///   - threads: On how many threads, at least one.
    public init(_ project: CatalogProject, threads: Int) {
        workers = Array(repeating: BlockAnswers(UsageQuotes(project)), count: max(1, threads))
    }

    /// What became of all usages until now.
    public var tally: UsageTally {
        workers.reduce(into: UsageTally()) { $0.add($1.tally) }
    }

    /// The answers to some lines, in their order however many threads there are.
    ///
    /// - Parameter block: Whole lines with their breaks; the last may have none.
    /// - Returns: The answers in pieces, each of whole lines.
    public mutating func answers(to block: [UInt8]) async -> [[UInt8]] {
        let done = await parts(of: block)
            .concurrentMap { part in
                var worker = part.worker
                let text = block.withUnsafeBufferPointer { bytes in
                    worker.text(
                        of: UnsafeBufferPointer(rebasing: bytes[part.lines]),
                        firstLine: part.firstLine
                    )
                }
                return (text: text, worker: worker)
            }
        for (index, result) in done.enumerated() { workers[index] = result.worker }
        return done.map(\.text)
    }

    /// Lines of a block for one thread.
    private struct Part: Sendable {
        let worker: BlockAnswers
        let lines: Range<Int>
        let firstLine: Int
    }

    private mutating func parts(of block: [UInt8]) -> [Part] {
        var parts: [Part] = []
        var start = 0
        for (index, worker) in workers.enumerated() where start < block.count {
            let aim = max(start, block.count * (index + 1) / workers.count)
            let end = block[aim...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? block.count
            parts.append(Part(worker: worker, lines: start..<end, firstLine: lines + 1))
            lines += block[start..<end].count { $0 == UInt8(ascii: "\n") }
            start = end
        }
        if let last = block.last, last != UInt8(ascii: "\n") { lines += 1 }
        return parts
    }
}
