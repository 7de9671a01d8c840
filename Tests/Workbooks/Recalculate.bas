' Opens workbooks, changes cells and writes what all cells come to, as a list of steps says:
'
'   open <tab> address of a workbook
'   set <tab> sheet <tab> place <tab> number or text <tab> value
'   write <tab> address of a file
'
' After each "write" the changed cells are what they were before. In a written file each line is a
' sheet, a place, "number" or "text", and the value; a line break in a text is a space.
Option Explicit

Private book As Object
Private changed(1000) As Object
Private before(1000) As String
Private changes As Integer

Sub Main(steps As String)
    On Error GoTo Failed
    Dim files As Object, reader As Object, fields As Variant
    files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
    reader = createUnoService("com.sun.star.io.TextInputStream")
    reader.setInputStream(files.openFileRead(steps))
    reader.setEncoding("UTF-8")
    Do While Not reader.isEOF()
        fields = Split(reader.readLine(), Chr(9))
        If UBound(fields) > 0 Then
            Select Case fields(0)
                Case "open": Open_(fields(1))
                Case "set": Set_(fields)
                Case "write": Write_(fields(1))
            End Select
        End If
    Loop
    If Not IsNull(book) Then book.close(True)
    StarDesktop.terminate()
    Exit Sub
Failed:
    ' A file with the reason, since nobody sees a message.
    Dim reason As Object
    reason = Writer_(steps & ".failed")
    reason.writeString("line " & Erl & ": " & Error$)
    reason.closeOutput()
    StarDesktop.terminate()
End Sub

Sub Open_(address As String)
    ' The one before is closed afterwards: LibreOffice ends with its last document.
    Dim earlier As Object
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    If Not IsNull(book) Then earlier = book
    book = StarDesktop.loadComponentFromURL(address, "_blank", 0, hidden())
    If Not IsNull(earlier) Then earlier.close(True)
    changes = 0
End Sub

Sub Set_(fields As Variant)
    Dim cell As Object
    cell = book.Sheets.getByName(fields(1)).getCellRangeByName(fields(2))
    changed(changes) = cell
    before(changes) = cell.Formula
    changes = changes + 1
    If fields(3) = "number" Then
        cell.Value = Val(fields(4))
    Else
        cell.String = fields(4)
    End If
End Sub

Sub Write_(address As String)
    Dim writer As Object, sheet As Object, cursor As Object, rows As Variant, row As Variant
    Dim number As Integer, line As Long, column As Integer, start As String, text As String
    book.calculateAll()
    writer = Writer_(address)
    For number = 0 To book.Sheets.Count - 1
        sheet = book.Sheets.getByIndex(number)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()
        start = sheet.Name & Chr(9)
        For line = 0 To UBound(rows)
            row = rows(line)
            text = ""
            For column = 0 To UBound(row)
                Select Case VarType(row(column))
                    Case 5
                        text = text & start & Letters_(column) & (line + 1) & Chr(9) & "number" & Chr(9) & Trim(Str(row(column))) & Chr(10)
                    Case 8
                        If row(column) <> "" Then
                            text = text & start & Letters_(column) & (line + 1) & Chr(9) & "text" & Chr(9) & Plain_(row(column)) & Chr(10)
                        End If
                End Select
            Next
            If text <> "" Then writer.writeString(text)
        Next
    Next
    writer.closeOutput()
    Do While changes > 0
        changes = changes - 1
        changed(changes).Formula = before(changes)
    Loop
End Sub

Function Letters_(column As Integer) As String
    If column < 26 Then
        Letters_ = Chr(65 + column)
    Else
        Letters_ = Chr(64 + column \ 26) & Chr(65 + column Mod 26)
    End If
End Function

Function Plain_(text As String) As String
    Plain_ = Replace(Replace(Replace(text, Chr(9), " "), Chr(10), " "), Chr(13), " ")
End Function

Function Writer_(address As String) As Object
    Dim files As Object, writer As Object
    files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
    writer = createUnoService("com.sun.star.io.TextOutputStream")
    writer.setOutputStream(files.openFileWrite(address))
    writer.setEncoding("UTF-8")
    Writer_ = writer
End Function
