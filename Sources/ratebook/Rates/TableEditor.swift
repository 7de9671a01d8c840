import Foundation
import SiteOutput

/// Lets a person write a table in their editor.
enum TableEditor {
    private static let instructions = """
        # One line a rate, below the first. Lines that begin with # are left out.
        # region: a code such as us-east-1, or *     scope: in-region, geo, global or empty
        # tier: standard, batch, flex, priority ...  condition: empty, or input_tokens>200000
        # price_usd, per: as published, such as 3.00,1000000 tokens
        # effective_from, effective_until: 2026-11-30, the second one empty for open
        # status: confirmed, announced, disputed, corrected, withdrawn
        # source: an id of Content/catalog/sources.yaml, or several with ; between
        # For example:
        # aws-bedrock,nova-lite,input_tokens,us-east-1,in-region,standard,,0.06,1000000 tokens,2026-11-30,,confirmed,litellm-1.109.1,

        """

    /// Opens a table in the editor that `VISUAL` or `EDITOR` names, and waits.
    ///
    /// - Returns: The path of the file, which is kept.
    /// - Throws: ``CommandFailure`` where there is no editor, or it fails.
    static func edit(_ table: String) throws -> String {
        let environment = ProcessInfo.processInfo.environment
        guard let editor = environment["VISUAL"] ?? environment["EDITOR"], !editor.isEmpty else {
            throw CommandFailure.world("no editor: set EDITOR, or write a table and use --file")
        }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-\(UUID().uuidString)")
        let file = folder.appending(path: "new-rates.csv")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data((table + instructions).utf8).write(to: file)
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", "\(editor) \"$1\"", "sh", file.path]
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                throw CommandFailure.world("the editor failed; the table is kept in \(file.path)")
            }
        } catch let failure as CommandFailure { throw failure } catch {
            throw CommandFailure.world(
                "the editor cannot be started: \(OutputError.reason(for: error))"
            )
        }
        return file.path
    }

    /// The table without the lines that begin with `#`; what is before them keeps its place.
    static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("#") }
            .joined(separator: "\n")
    }
}
