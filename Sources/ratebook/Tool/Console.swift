import Foundation

/// A stream that a person or a program reads.
struct Console {
    static let standardOutput = Console(handle: .standardOutput, descriptor: STDOUT_FILENO)
    static let standardError = Console(handle: .standardError, descriptor: STDERR_FILENO)

    private let handle: FileHandle
    private let descriptor: Int32

    private init(handle: FileHandle, descriptor: Int32) {
        self.handle = handle
        self.descriptor = descriptor
    }

    /// Writes a text; a reader that has gone away ends the command silently, by a signal.
    ///
    /// - Throws: ``CommandFailure/world(_:)`` when it cannot be written as a whole.
    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// The same with the bytes of a text.
    func write(_ text: [UInt8]) throws {
        do { try handle.write(contentsOf: Data(text)) } catch {
            throw CommandFailure.world("the output cannot be written; it is not complete")
        }
    }

    /// Whether a terminal stands behind the stream and colour is welcome there.
    var takesColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        let refusal = environment["NO_COLOR"] ?? ""
        return isTerminal && refusal.isEmpty && environment["TERM"] != "dumb"
    }

    /// Whether a line on the stream can be written over.
    var takesControl: Bool {
        isTerminal && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Whether a terminal stands behind the stream.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether the streams are kept as the log of a pipeline, as its services say by `CI`.
    var isLog: Bool { !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty }

    /// How many columns a line may have: the terminal's width, or 100 where there is none.
    var width: Int {
        var size = winsize()
        guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 100
        }
        return max(60, min(Int(size.ws_col), 140))
    }
}
