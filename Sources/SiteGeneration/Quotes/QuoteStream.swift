import Foundation
import RateImport
import Synchronization

/// Answers a stream of usages block by block, each block on several threads.
public struct QuoteStream: Sendable {
    private let workers: [Worker]
    private var lines = 0

    /// Prepares to answer with the rates of a catalog.
    ///
    /// - Parameters:
    ///   - project: The catalog.
    ///   - threads: On how many threads; nil for as many as there are cores.
    public init(_ project: CatalogProject, threads: Int? = nil) {
        let count = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let quotes = UsageQuotes(project)
        workers = (0..<max(1, count)).map { _ in Worker(quotes) }
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
        return await parts.concurrentMap { part in
            part.worker.answers(to: block, in: part.lines, firstLine: part.firstLine)
        }
    }

    private struct Part: Sendable {
        let worker: Worker
        let lines: Range<Int>
        let firstLine: Int
    }

    /// What one thread knows.
    private final class Worker: Sendable {
        private let answers: Mutex<BlockAnswers>

        init(_ quotes: UsageQuotes) { answers = Mutex(BlockAnswers(quotes)) }

        var tally: UsageTally { answers.withLock { $0.tally } }

        func answers(to block: [UInt8], in lines: Range<Int>, firstLine: Int) -> [UInt8] {
            answers.withLock { answers in
                block.withUnsafeBufferPointer { bytes in
                    answers.text(
                        of: UnsafeBufferPointer(rebasing: bytes[lines]),
                        firstLine: firstLine
                    )
                }
            }
        }
    }
}
