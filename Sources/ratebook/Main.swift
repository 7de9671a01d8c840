import ArgumentParser
import Foundation

/// Starts the command and turns its end into an exit code.
@main
enum Main {
    static func main() {
        do {
            var command = try Ratebook.parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            failure.report()
            Foundation.exit(failure.exitCode)
        } catch {
            let message = Ratebook.fullMessage(for: error)
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
