import FlyingSocks
import Foundation

/// Answers the requests that come over one connection, one after the other.
struct PreviewConnection: Sendable {
    /// How long a request may take to come, and an answer to be taken.
    private static let patience = Duration.seconds(15)

    let socket: AsyncSocket
    let desk: PreviewDesk

    /// Answers until the connection ends, and closes it.
    func serve() async {
        var rest: [UInt8] = []
        do {
            while let head = try await within(PreviewConnection.patience, { try await read(&rest) })
            {
                let response = await desk.answer(to: head)
                let isLast = !head.keepsAlive
                guard case .events(let events) = response.body, !response.isHead else {
                    try await send(response.start(keepsAlive: !isLast))
                    if isLast { break }
                    continue
                }
                try await send(response.start(keepsAlive: false))
                for await event in events { try await send(Array(event.utf8)) }
                break
            }
        } catch let refusal as RequestHead.Refusal {
            let text = Array("This request is not answered.\n".utf8)
            let response = PreviewResponse(refusal.rawValue, "text/plain; charset=utf-8", text)
            try? await send(response.start(keepsAlive: false))
            await drain()
        } catch {}
        try? socket.close()
    }

    /// The next head; nil where the connection ends before one begins.
    private func read(_ bytes: inout [UInt8]) async throws -> RequestHead? {
        var looked = 0
        while true {
            if let end = RequestHead.end(in: bytes, after: looked) {
                let head = try RequestHead(parsing: bytes.prefix(end))
                bytes.removeFirst(end)
                return head
            }
            if let refusal = RequestHead.refusal(of: bytes) { throw refusal }
            looked = bytes.count
            do { bytes += try await socket.read(atMost: 4096) } catch SocketError.disconnected {
                return nil
            }
        }
    }

    private func send(_ bytes: [UInt8]) async throws {
        try await within { try await socket.write(Data(bytes)) }
    }

    /// Reads a little of what still comes, so that the answer is not lost with the connection.
    private func drain() async {
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        for _ in 0..<64 {
            let more = try? await within(.seconds(1)) { try await socket.read(atMost: 4096) }
            guard more != nil else { return }
        }
    }

    /// Does something with the connection, which is cut where that takes too long.
    private func within<Value>(
        _ limit: Duration = patience,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let file = socket.socket.file.rawValue
        let watch = Task {
            try await Task.sleep(for: limit)
            shutdown(file, Int32(SHUT_RDWR))
        }
        defer { watch.cancel() }
        return try await body()
    }
}
