@echo off
rem Starts Stet, with the flags of the Java machine that suit the size of the archive, and with an archive of loaded
rem classes that is made once for each version of Stet. See bin/stet, which this follows.
setlocal enabledelayedexpansion
set "home=%~dp0.."
set "jar=%home%\lib\stet.jar"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

set "folder=."
set "expects="
for %%a in (%*) do (
  if "!expects!"=="-C" (set "folder=%%~a" & set "expects=") else set "expects=%%~a"
)
set articles=0
if exist "%folder%\content" for /f %%n in ('dir /s /b "%folder%\content\*.md" 2^>nul ^| find /c /v ""') do set articles=%%n
set "flags=-XX:+UseParallelGC -Xmx2g"
if %articles% lss 200000 set "flags=-XX:+UseParallelGC -Xmn192m -Xmx832m"
if %articles% lss 50000 set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn48m -Xmx1g"

set "hash="
if exist "%jar%.md5" set /p hash=<"%jar%.md5"
set "cache=%LOCALAPPDATA%\stet"
set "classes=%cache%\%hash%.jsa"
set "quiet=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
set "archive="
if defined hash if exist "%classes%" set "archive=-XX:SharedArchiveFile=%classes%"
if defined hash if not exist "%classes%" if not exist "%cache%\making" (
  mkdir "%cache%\making" 2>nul
  start "" /b /low cmd /c ""%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %quiet% "-XX:ArchiveClassesAtExit=%cache%\making\classes" -jar "%jar%" -C "%home%\example" build --quiet --out "%cache%\making\site" ^& move "%cache%\making\classes" "%classes%" ^& rmdir /s /q "%cache%\making"" >nul 2>&1
)
"%java%" %flags% %quiet% %archive% %STET_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
