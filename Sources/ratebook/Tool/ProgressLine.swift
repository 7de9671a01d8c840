import SiteGeneration

/// Says on a terminal how far a command has come, and how long each stage took.
///
/// The line is there only while a command takes longer than a second, and goes when it is done.
/// Where no terminal is, nothing is written; but in continuous integration, where people read a log
/// afterwards, a line for each stage that took longer than a second.
final class ProgressLine {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let isShown: Bool
    private let isLogged: Bool
    private let isTold: Bool
    private var stage: (name: Advance.Stage, start: ContinuousClock.Instant)?
    private var written: ContinuousClock.Instant?
    private var times: [(name: Advance.Stage, time: Duration)] = []

    /// Begins to count time for a command with some options; problems in a form for programs stand
    /// alone on standard error.
    init(_ options: ProjectOptions, isQuiet: Bool = false) {
        let stream = Console.standardError
        start = clock.now
        isTold = !isQuiet && options.diagnostics == .text
        isShown = !isQuiet && stream.takesControl
        isLogged = !isQuiet && !stream.isTerminal && stream.isLog && options.diagnostics == .text
    }

    /// Takes note of an advance, and shows it if it is time.
    func show(_ advance: Advance) {
        if advance.stage == .waiting, isTold {
            let words = "Another ratebook is writing into this folder; waiting until it is done.\n"
            try? Console.standardError.write((written == nil ? "" : "\r\u{1B}[K") + words)
        }
        let now = clock.now
        if advance.stage != stage?.name {
            endStage(at: now)
            stage = (advance.stage, now)
        }
        guard isShown, now - start > .seconds(1), let stage else { return }
        if let written, now - written < .milliseconds(100) { return }
        written = now
        let line = text(of: advance, after: now - stage.start)
        try? Console.standardError.write("\r\(line)\u{1B}[K")
    }

    /// Takes the line away.
    func finish() {
        endStage(at: clock.now)
        stage = nil
        if written != nil { try? Console.standardError.write("\r\u{1B}[K") }
        written = nil
    }

    /// The stage that took longest, with its time; nil before any has ended.
    var slowest: String? {
        times.max { $0.time < $1.time }.map { "\($0.name.rawValue), \($0.time.inSeconds)" }
    }

    private func endStage(at now: ContinuousClock.Instant) {
        guard let stage else { return }
        let time = now - stage.start
        times.append((stage.name, time))
        if isLogged, time > .seconds(1) {
            try? Console.standardError.write("\(stage.name.rawValue): \(time.inSeconds)\n")
        }
    }

    private func text(of advance: Advance, after time: Duration) -> String {
        let name = advance.stage.rawValue
        guard let pieces = advance.pieces, advance.total > 0 else { return name }
        let milliseconds = Int64(max(time.inMilliseconds, 1))
        let rate = Int64(advance.done) * 1000 / milliseconds
        let speed = rate > 0 ? ", \(rate) a second" : ""
        return "\(name) \(advance.done) of \(advance.total) \(pieces)\(speed)"
    }
}

extension Duration {
    /// The whole milliseconds.
    var inMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }

    /// The time with a tenth of a second, such as `2.3 s`.
    var inSeconds: String { "\(inMilliseconds / 1000).\(inMilliseconds % 1000 / 100) s" }
}
