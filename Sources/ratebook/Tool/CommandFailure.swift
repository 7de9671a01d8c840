/// Why a command ends with another exit code than 0.
enum CommandFailure: Error {
    /// There are findings, which have been printed.
    case findings
    /// The command line is at fault, as has been printed.
    case usage
    /// Something outside Ratebook is in the way; the text says what.
    case world(String)

    var exitCode: Int32 {
        switch self {
        case .findings: 1
        case .usage: 2
        case .world: 3
        }
    }

    /// Says on standard error what has not been said yet.
    func report() {
        guard case .world(let text) = self else { return }
        try? Console.standardError.write("error: \(text)\n")
    }
}
