import ArgumentParser
import Diagnostics
import Dispatch
import Foundation
import Preview
import SiteGeneration

/// `ratebook serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows the site in a browser of this machine, and follows every change.",
        discussion: """
            Nothing is written: the site is held in memory. Open pages load again when
            Content or Templates change. Problems stand over the page and in the
            terminal, and the last good site stays. Ctrl-C ends it.

            EXAMPLES:
              ratebook serve
              ratebook serve --port 8100
            """
    )

    private static let usualPort: UInt16 = 8080
    private static let pause = Duration.milliseconds(60)

    @OptionGroup var options: ProjectOptions

    @Option(
        help: ArgumentHelp(
            "The port; 0 takes any that is free. Without it 8080, or the next that is free.",
            valueName: "number"
        )
    )
    var port: UInt16?

    func run() async throws {
        let request = try options.request()
        // The preview does not need Public, so that one which cannot be mended does not stop it.
        try? Publication.repair(request.project + "/Public", shownAs: "Public")
        let watch = SourceWatch(project: request.project)
        let server = try await start()
        let endings = [SIGINT, SIGTERM].map(ServeCommand.ending)
        defer { withExtendedLifetime(endings) {} }
        try Console.standardOutput.write(
            "Serving \(request.project) at http://localhost:\(server.port)/ (Ctrl-C ends it)\n"
        )
        var seen: SourceWatch.State?
        var last: GeneratedSite?
        while true {
            let state = watch.look()
            if state != seen {
                seen = state
                let preview = await SitePreview.build(request, after: last)
                last = preview.site ?? last
                await server.show(preview.site?.files, problems: preview.problems)
                try? options.report(preview.problems)
                try Console.standardOutput.write(preview.report)
            }
            try await Task.sleep(for: ServeCommand.pause)
        }
    }

    /// Starts the server on the port that was asked for, or on the first free one from 8080 on.
    private func start() async throws -> PreviewServer {
        let ports = port.map { [$0] } ?? Array(ServeCommand.usualPort..<ServeCommand.usualPort + 20)
        for candidate in ports {
            do throws(PreviewServer.Failure) {
                return try await PreviewServer.start(on: candidate)
            } catch {
                guard case .refused(let reason) = error else { continue }
                throw CommandFailure.world("nothing can be served on \(candidate): \(reason)")
            }
        }
        throw CommandFailure.world(
            port == nil
                ? "every port from \(ports[0]) to \(ports[ports.count - 1]) is in use"
                : "port \(ports[0]) is in use; name another, or none for the next that is free"
        )
    }

    /// Ends the command when a signal comes; nothing on the disk is left to tidy.
    private static func ending(on signal: Int32) -> any DispatchSourceSignal {
        Foundation.signal(signal, SIG_IGN)
        // A queue of its own: whatever else is busy, the command ends. So it does when nobody takes
        // what it says.
        let queue = DispatchQueue(label: "ratebook.ending", qos: .userInteractive)
        let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
        source.setEventHandler {
            _ = fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK)
            try? Console.standardOutput.write("\nStopped.\n")
            _exit(0)
        }
        source.resume()
        return source
    }
}
