@echo off
rem Starts Unroll with the first JDK 25 or later that JAVA_HOME or PATH names.
setlocal
set "MINIMUM=25"
set "UNROLL_HOME=%~dp0.."
set "JAVA="
set "FOUND=JAVA_HOME is not set"

if defined JAVA_HOME (
  set "FOUND=JAVA_HOME names no JDK %MINIMUM% or later: %JAVA_HOME%"
  call :try "%JAVA_HOME%\bin\java.exe"
)
if not defined JAVA for %%D in ("%PATH:;=" "%") do if not defined JAVA call :try "%%~D\java.exe"
if not defined JAVA (
  echo unroll: Unroll needs a JDK %MINIMUM% or later ^(%FOUND%, and PATH has none^). Set JAVA_HOME to one. 1>&2
  exit /b 1
)

rem The heap is small: the serial collector needs half the memory of the default one. Another one can be asked for.
set "COLLECTOR=-XX:+UseSerialGC"
echo "%UNROLL_JAVA_OPTS%" | findstr /c:"GC" >nul && set "COLLECTOR="

"%JAVA%" %COLLECTOR% --module-path "%UNROLL_HOME%\lib\javafx" --add-modules javafx.controls,javafx.swing,jdk.incubator.vector ^
  --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow ^
  --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED %UNROLL_JAVA_OPTS% ^
  -cp "%UNROLL_HOME%\lib\*" dev.unroll.app.Main %*
exit /b %ERRORLEVEL%

rem Takes a java command if its JDK is new enough.
:try
if not exist "%~1" exit /b
set "FEATURE=0"
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1" ^| findstr /c:" version "') do (
  for /f "tokens=1 delims=.-+" %%F in ("%%~V") do set "FEATURE=%%F"
)
if %FEATURE% GEQ %MINIMUM% set "JAVA=%~1"
exit /b
