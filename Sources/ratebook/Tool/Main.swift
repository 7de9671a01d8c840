import ArgumentParser
import Foundation
import SiteOutput

/// Starts the command and turns its end into an exit code.
@main
enum Main {
    static func main() async {
        do {
            var command = try Ratebook.parseAsRoot()
            if var following = command as? any AsyncParsableCommand {
                try await following.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            failure.report()
            Foundation.exit(failure.exitCode)
        } catch let error as CocoaError {
            // The system's own words are numbers; a person is told what is in the way.
            let path = error.filePath.map { " with \($0)" } ?? ""
            let failure = CommandFailure.world(
                "the disk reported a problem\(path): \(OutputError.reason(for: error))"
            )
            failure.report()
            Foundation.exit(failure.exitCode)
        } catch {
            let unknown = UnknownCommand(
                in: Array(CommandLine.arguments.dropFirst()),
                below: Ratebook.self
            )
            let message = Ratebook.fullMessage(for: error, naming: unknown)
            let code = Ratebook.exitCode(for: error)
            if code == .success {
                try? Console.standardOutput.write(message + "\n")
                Foundation.exit(0)
            }
            try? Console.standardError.write(message + "\n")
            Foundation.exit(2)
        }
    }
}

extension Ratebook {
    /// The message of an error, in which a command that does not exist is called so.
    fileprivate static func fullMessage(
        for error: any Error,
        naming unknown: UnknownCommand?
    ) -> String {
        let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
        guard let unknown, lines.first?.hasPrefix("Error: Unexpected argument") == true else {
            return fullMessage(for: error)
        }
        return (["Error: " + unknown.message] + lines.dropFirst().map(String.init))
            .joined(separator: "\n")
    }
}
