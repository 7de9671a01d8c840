public import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
public import SiteOutput

/// A site in memory, served to this machine alone.
///
/// No request reaches the disk: what is not a file of the site is not there.
public final class PreviewServer: Sendable {
    /// Why no server could be started.
    public enum Failure: Error, Sendable, Equatable {
        /// Another program listens on the port.
        case portInUse
        /// The system refused; the text says what.
        case refused(String)
    }

    /// The port on which it listens.
    public let port: UInt16

    private let desk: PreviewDesk
    private let server: HTTPServer

    private init(port: UInt16, desk: PreviewDesk, server: HTTPServer) {
        self.port = port
        self.desk = desk
        self.server = server
    }

    /// Starts to listen on 127.0.0.1.
    ///
    /// - Parameter port: The port, or 0 for any that is free.
    /// - Returns: The server, which has nothing to show yet.
    /// - Throws: ``Failure``.
    public static func start(on port: UInt16) async throws(Failure) -> PreviewServer {
        let desk = PreviewDesk()
        let server: HTTPServer
        do {
            let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
            server = HTTPServer(address: address, logger: .disabled, handler: desk)
        } catch { throw .refused("\(error)") }
        let (outcomes, outcome) = AsyncStream<(any Error)?>.makeStream()
        Task {
            do { try await server.run() } catch { outcome.yield(error) }
        }
        let waiting = Task {
            try? await server.waitUntilListening()
            outcome.yield(nil)
        }
        let failure = await outcomes.first { _ in true } ?? nil
        waiting.cancel()
        guard failure == nil, case .ip4(_, let port) = await server.listeningAddress else {
            if case .failed(_, EADDRINUSE, _) = failure as? SocketError { throw .portInUse }
            throw .refused(failure.map { "\($0)" } ?? "nothing listens")
        }
        await desk.listen(on: port)
        return PreviewServer(port: port, desk: desk, server: server)
    }

    /// Shows a new site, or the last one with new problems over it; open pages load again.
    ///
    /// - Parameters:
    ///   - files: The site; nil where it cannot be built.
    ///   - problems: What was found while it was built.
    public func show(_ files: OutputFiles?, problems: [Diagnostic]) async {
        await desk.show(files, problems: problems)
    }

    /// Stops listening and closes every connection.
    public func stop() async {
        await desk.close()
        await server.stop()
    }
}
