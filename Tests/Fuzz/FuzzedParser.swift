import Diagnostics
import Foundation

/// A parser that is given any bytes: it must come to a value, or to problems with a place.
struct FuzzedParser: Sendable {
    /// How it is asked for.
    let name: String

    /// The input as its problems name it.
    let path: String

    /// Reads an input, and says whether it came to a value.
    let read: @Sendable (_ bytes: [UInt8], _ log: DiagnosticLog) -> Bool

    init(
        _ name: String,
        _ path: String,
        read: @escaping @Sendable (_ bytes: [UInt8], _ log: DiagnosticLog) -> Bool
    ) {
        self.name = name
        self.path = path
        self.read = read
    }

    /// A parser of texts.
    init(
        _ name: String,
        _ path: String,
        reading read: @escaping @Sendable (_ file: SourceFile, _ log: DiagnosticLog) -> Bool
    ) {
        self.init(name, path) { bytes, log in
            SourceFile(path: path, bytes: bytes, reporting: log).map { read($0, log) } ?? false
        }
    }

    /// All parsers.
    static func all() -> [FuzzedParser] {
        let material = FuzzMaterial()
        return contents(material) + tables(material) + lists(material) + usages(material)
            + templates()
    }

    /// Reads an input, and ends the process where something does not hold.
    func check(_ bytes: [UInt8]) {
        let log = DiagnosticLog()
        let start = FuzzedParser.processorTime()
        let hasValue = read(bytes, log)
        let time = FuzzedParser.processorTime() - start
        if time > 2 { fatalError("\(name): it took \(time) seconds") }
        let problems = log.diagnostics
        if !hasValue, !problems.containsErrors { fatalError("\(name): nothing is said") }
        let input = FuzzedInput(path: path, bytes: bytes)
        for problem in problems {
            guard let fault = input.fault(of: problem) else { continue }
            fatalError("\(name): \(fault): \(problem.code): \(problem.summary)")
        }
        // What a user reads must come out of it as well.
        if DiagnosticPrinter().text(for: problems).utf8.count > 1 << 22 {
            fatalError("\(name): it says too much")
        }
    }

    /// The seconds that this thread has had of a processor: others may be at work.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
