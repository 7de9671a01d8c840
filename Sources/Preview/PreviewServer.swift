public import Diagnostics
import FlyingSocks
import Foundation
public import SiteOutput

/// A site in memory, served to this machine alone.
///
/// No request reaches the disk: what is not a file of the site is not there. A request has a limit
/// of size and time, and so has the number of connections, so that none can keep others waiting.
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

    private static let connectionLimit = 800

    private let desk: PreviewDesk
    private let socket: AsyncSocket
    private let tasks: [Task<Void, Never>]

    /// Starts to listen on 127.0.0.1.
    ///
    /// - Parameter port: The port, or 0 for any that is free.
    /// - Returns: The server, which has nothing to show yet.
    /// - Throws: ``Failure``.
    public static func start(on port: UInt16) async throws(Failure) -> PreviewServer {
        do {
            let pool = SocketPool.make()
            try await pool.prepare()
            let socket = try Socket(domain: AF_INET)
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            guard case .ip4(_, let found) = try socket.sockname() else {
                throw Failure.refused("nothing listens")
            }
            return PreviewServer(
                port: found,
                desk: PreviewDesk(port: found),
                socket: try AsyncSocket(socket: socket, pool: pool),
                pool: pool
            )
        } catch let failure as Failure { throw failure } catch SocketError.failed(_, EADDRINUSE, _)
        { throw .portInUse } catch { throw .refused("\(error)") }
    }

    private init(
        port: UInt16,
        desk: PreviewDesk,
        socket: AsyncSocket,
        pool: some AsyncSocketPool
    ) {
        self.port = port
        self.desk = desk
        self.socket = socket
        // A reader that goes away in the middle of an answer is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        tasks = [
            Task { try? await pool.run() },
            Task { await PreviewServer.accept(on: socket, for: desk) },
        ]
    }

    /// Shows a new site, or the last one with new problems over it; open pages load again.
    ///
    /// - Parameters:
    ///   - files: The site; nil where it cannot be built.
    ///   - problems: What was found while it was built.
    public func show(_ files: OutputFiles?, problems: [Diagnostic]) async {
        await desk.show(files, problems: problems)
    }

    /// Stops listening, and ends every stream of events.
    public func stop() async {
        for task in tasks { task.cancel() }
        await desk.close()
        try? socket.close()
    }

    private static func accept(on socket: AsyncSocket, for desk: PreviewDesk) async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let connection = PreviewConnection(
                        socket: try await socket.accept(),
                        desk: desk
                    )
                    guard await desk.open(atMost: connectionLimit) else {
                        try? connection.socket.close()
                        continue
                    }
                    group.addTask {
                        await connection.serve()
                        await desk.closed()
                    }
                } catch {
                    // Such as too many open files: the next may be in order again.
                    try? await Task.sleep(for: .milliseconds(50))
                }
            }
        }
    }
}
