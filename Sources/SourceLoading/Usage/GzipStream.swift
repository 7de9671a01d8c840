import CZlib

/// Takes apart piece by piece what gzip has compressed, also several such streams in a row.
struct GzipStream: ~Copyable {
    private static let bufferSize = 1 << 18

    /// Windows of every size, with a head and an end of gzip.
    private static let form: Int32 = 15 + 16

    private let stream: UnsafeMutablePointer<z_stream>

    /// Whether all that came ends where a stream ends.
    private(set) var isWhole = false

    /// Whether something came that gzip did not write; nothing is read after it.
    private(set) var isDamaged: Bool

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        isDamaged = inflateInit2_(stream, GzipStream.form, ZLIB_VERSION, size) != Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Whether bytes begin as gzip does.
    static func isBeginning(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

    /// Takes the next piece apart.
    mutating func inflate(_ piece: [UInt8], _ use: ([UInt8]) -> Void) {
        var piece = piece
        var buffer = [UInt8](repeating: 0, count: GzipStream.bufferSize)
        piece.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            var isFull = false
            while !isDamaged, stream.pointee.avail_in > 0 || isFull {
                if isWhole {
                    isWhole = false
                    inflateReset(stream)
                }
                let count = buffer.withUnsafeMutableBufferPointer { output in
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(output.count)
                    let code = CZlib.inflate(stream, Z_NO_FLUSH)
                    isWhole = code == Z_STREAM_END
                    isDamaged = ![Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(code)
                    isFull = stream.pointee.avail_out == 0 && !isWhole
                    return output.count - Int(stream.pointee.avail_out)
                }
                if count > 0 { use(Array(buffer[..<count])) }
            }
        }
    }
}
