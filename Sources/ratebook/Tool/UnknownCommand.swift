import ArgumentParser
import Diagnostics

/// The name of a command that does not exist, as somebody typed it.
struct UnknownCommand {
    private let name: String
    private let commands: [String]

    /// Looks for one in arguments, from the left; nil where each names a command.
    init?(in arguments: [String], below root: any ParsableCommand.Type) {
        var parent = root
        for argument in arguments where !argument.hasPrefix("-") {
            let commands = parent.configuration.subcommands
            guard !commands.isEmpty, argument != "help" else { return nil }
            guard let next = commands.first(where: { $0.configuration.commandName == argument })
            else {
                name = argument
                self.commands = commands.compactMap { $0.configuration.commandName }
                return
            }
            parent = next
        }
        return nil
    }

    /// What is to be said of it.
    var message: String {
        let help = nearestName(to: name, among: commands).map { " Did you mean '\($0)'?" }
        return "There is no command '\(name)'." + (help ?? "")
    }
}
