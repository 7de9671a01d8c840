import Foundation

/// DuckDB's command line tool, as it is found on the path.
public struct DuckDBProgram: Sendable {
    /// Why there is no result.
    public struct Failure: Error {
        /// What is wrong, and what to do about it.
        public let text: String
    }

    private static let pieceSize = 1 << 18

    private let program: String

    /// Finds the tool.
    ///
    /// - Throws: ``Failure`` where it is not there.
    public init() throws(Failure) {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let places = path.split(separator: ":").map { String($0) + "/duckdb" }
        let found = places.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw Failure(
                text: "there is no duckdb on the path: install it as https://duckdb.org/install "
                    + "says, or with pip install duckdb-cli"
            )
        }
        program = found
    }

    /// Runs statements of SQL.
    ///
    /// - Parameters:
    ///   - sql: The statements.
    ///   - use: Takes the next piece of what they yield, a table with commas.
    /// - Throws: ``Failure`` with what the tool says.
    public func run(_ sql: String, _ use: ([UInt8]) -> Void) throws(Failure) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-\(UUID().uuidString)")
        let (query, errors) = (folder.appending(path: "query"), folder.appending(path: "errors"))
        defer { try? FileManager.default.removeItem(at: folder) }
        let (status, message): (Int32, String)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(sql.utf8).write(to: query)
            try Data().write(to: errors)
            let process = Process()
            process.executableURL = URL(filePath: program)
            process.arguments = ["-csv", "-bail", "-nullvalue", "", "-init", "/dev/null"]
            process.standardInput = try FileHandle(forReadingFrom: query)
            process.standardError = try FileHandle(forWritingTo: errors)
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let result = output.fileHandleForReading
            while let data = try result.read(upToCount: DuckDBProgram.pieceSize), !data.isEmpty {
                use(Array(data))
            }
            process.waitUntilExit()
            status = process.terminationStatus
            message = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        } catch { throw Failure(text: "duckdb cannot be run: \(error.localizedDescription)") }
        guard status == 0 else { throw DuckDBProgram.failure(message) }
    }

    private static func failure(_ message: String) -> Failure {
        let lines = message.split(separator: "\n").filter { !$0.isEmpty }
        let text = lines.prefix(6).joined(separator: "\n")
        return Failure(
            text: "duckdb could not read it, and nothing is written: look whether the location is "
                + "right, and readable for duckdb itself\n" + text
        )
    }
}
