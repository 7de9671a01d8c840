import Foundation
import TestSupport
import Testing

/// A project that `ratebook serve` shows, until the test ends.
final class ServedProject {
    /// The project.
    let project: ProjectFolder

    /// The port on which it is served.
    let port: String

    private let process: Process
    private let log: URL

    /// Serves a project on a free port.
    init(_ project: ProjectFolder) async throws {
        self.project = project
        log = project.root.appending(path: "serve.log")
        try Data().write(to: log)
        process = Process()
        process.executableURL = Run.executable
        process.arguments = ["serve", "--port", "0"]
        process.currentDirectoryURL = project.root
        let stream = try FileHandle(forWritingTo: log)
        process.standardOutput = stream
        process.standardError = stream
        try process.run()
        let start = try await ServedProject.text(of: log) { $0.contains("(Ctrl-C ends it)") }
        port = String(try #require(start.firstMatch(of: /localhost:([0-9]+)\//)).output.1)
    }

    deinit { process.terminate() }

    /// Sends a request, and gives the answer's head and body once it is as it should be.
    ///
    /// A request that never is gives its last answer after a minute.
    func answer(
        _ path: String,
        _ options: String = "",
        until isRight: (String) -> Bool = { _ in true }
    ) async throws -> String {
        var answer = ""
        for _ in 0..<300 {
            let line = "curl -s -i --path-as-is \(options) 'http://127.0.0.1:\(port)\(path)'"
            answer = try Run(shell: line, in: project).output
            if isRight(answer) { break }
            try await Task.sleep(for: .milliseconds(200))
        }
        return answer
    }

    /// What a shell writes, sent as it is over a connection of its own, and what is answered.
    func raw(_ line: String) throws -> String {
        let talk =
            "exec 3<>/dev/tcp/127.0.0.1/\(port); (\(line)) >&3 2>/dev/null & cat <&3 2>/dev/null"
        try project.write(talk, to: "talk.sh")
        return try Run(shell: "timeout 20 bash talk.sh | head -c 4000", in: project).output
    }

    /// Opens connections over which nothing comes; they stay until the process ends.
    func idle(_ count: Int) throws -> Process {
        let line =
            "for n in $(seq \(count)); do exec {f}<>/dev/tcp/127.0.0.1/\(port); done; sleep 60"
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", line]
        try process.run()
        return process
    }

    /// Ends the command by a signal, and gives its exit code and all that it wrote.
    func end(by signal: Int32) throws -> (status: Int32, output: String) {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: log, encoding: .utf8))
    }

    /// Interrupts the command as Ctrl-C does, and gives its exit code and all that it wrote.
    func interrupt() throws -> (status: Int32, output: String) {
        process.interrupt()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: log, encoding: .utf8))
    }

    private static func text(of log: URL, until isRight: (String) -> Bool) async throws -> String {
        for _ in 0..<300 {
            let text = try String(contentsOf: log, encoding: .utf8)
            if isRight(text) { return text }
            try await Task.sleep(for: .milliseconds(200))
        }
        return try String(contentsOf: log, encoding: .utf8)
    }
}
