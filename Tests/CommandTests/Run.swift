import Foundation
import TestSupport
import Testing

/// One run of the built executable.
struct Run {
    /// The exit code.
    let status: Int32

    /// What it wrote to standard output.
    let output: String

    /// What it wrote to standard error.
    let errors: String

    /// Runs `ratebook` in a project, and waits for its end.
    init(
        _ arguments: String...,
        in project: ProjectFolder,
        environment: [String: String] = [:]
    ) throws {
        try self.init(Run.executable, arguments, in: project, environment: environment)
    }

    /// The same for arguments that a test puts together.
    init(
        _ arguments: [String],
        in project: ProjectFolder,
        environment: [String: String] = [:]
    ) throws {
        try self.init(Run.executable, arguments, in: project, environment: environment)
    }

    /// Runs a line of the shell, in which `ratebook` is known.
    init(shell line: String, in project: ProjectFolder) throws {
        let shell = URL(filePath: "/bin/sh")
        let path = Run.executable.deletingLastPathComponent().path
        let environment = ["PATH": path + ":/usr/bin:/bin"]
        try self.init(shell, ["-c", line], in: project, environment: environment)
    }

    private init(
        _ program: URL,
        _ arguments: [String],
        in project: ProjectFolder,
        environment: [String: String]
    ) throws {
        let streams = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: streams) }
        let (output, errors) = (streams.appending(path: "out"), streams.appending(path: "err"))
        try Data().write(to: output)
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = project.root
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "CI" }
            .merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = try String(contentsOf: output, encoding: .utf8)
        self.errors = try String(contentsOf: errors, encoding: .utf8)
    }

    /// The executable: the one that the environment names, as `make test` does, or the one that
    /// stands beside the tests.
    static let executable: URL = {
        if let named = ProcessInfo.processInfo.environment["RATEBOOK"] {
            return URL(filePath: named, relativeTo: ProjectFolder.repository).absoluteURL
        }
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let tests = bundles.first ?? URL(filePath: CommandLine.arguments[0])
        return tests.deletingLastPathComponent().appending(path: "ratebook")
    }()
}
