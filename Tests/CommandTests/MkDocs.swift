import Foundation
import TestSupport

/// MkDocs with what TechDocs adds to it.
enum MkDocs {
    /// The program: in `.build/mkdocs`, where it is installed from PyPI if that can be; nil if not.
    static let program: String? = {
        let folder = ProjectFolder.repository.appending(path: ".build/mkdocs").path
        let program = folder + "/bin/mkdocs"
        if run(program, ["--version"]) { return program }
        let python = "/usr/bin/env"
        let install = ["-m", "pip", "install", "--quiet", "--timeout", "15", "--retries", "1"]
        let isThere =
            run(python, ["python3", "-m", "venv", folder])
            && run(folder + "/bin/python", install + ["mkdocs-techdocs-core"])
        return isThere && run(program, ["--version"]) ? program : nil
    }()

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
